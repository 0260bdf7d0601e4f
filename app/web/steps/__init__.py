"""The steps of the wizard, and saving as one types."""
