"""A workshop that is live: one writer, its audiences, its sockets."""
