"""Routes, one file a resource. Each declares who may call it by what it depends on."""
