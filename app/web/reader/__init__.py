"""The pages behind a share link."""
