"""Messages to programs at addresses that owners name: which addresses may be asked, how they are signed and sent."""
