"""What every request passes through, and what every route may depend on."""
