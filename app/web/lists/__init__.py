"""Items of lists: their own pages, and adding, moving and removing them."""
