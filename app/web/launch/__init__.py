"""Moving the launch, after a look at what moves with it."""
