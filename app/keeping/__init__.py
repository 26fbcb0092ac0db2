"""What somebody who looks after an installation does with it: back up, restore, purge, check."""
