"""How a step declares its fields, and what each kind of field can hold."""
