"""Telling programs what is due: what messages say, and the work beside the server that sends them."""
