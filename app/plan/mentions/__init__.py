"""What answers say of each other: where one mentions what another asks for, and what it says after that has changed."""
