"""What belongs to the workshop as a whole, whatever its steps: meetings, agenda, door, seats, timer, undo."""
