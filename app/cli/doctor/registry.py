"""All checks, in the order in which they speak."""

from app.cli.doctor import (
    content_checks,
    file_checks,
    postgresql_checks,
    settings_checks,
    sqlite_checks,
)

OF_SETTINGS = (
    settings_checks.check_settings,
    settings_checks.check_public_url,
    settings_checks.check_base_path,
    settings_checks.check_limits_store,
    settings_checks.check_fonts,
)
OF_FILES = (file_checks.check_rights, file_checks.check_room, file_checks.check_copies)
"""Those of an embedded database."""
ON_SQLITE = (sqlite_checks.check_version, sqlite_checks.check_durability, sqlite_checks.check_integrity)
ON_POSTGRESQL = (
    postgresql_checks.check_version,
    postgresql_checks.check_timeouts,
    postgresql_checks.check_durability,
)
OF_SCHEMA = (content_checks.check_schema,)
OF_CONTENT = (content_checks.check_counts, content_checks.check_largest, content_checks.check_expired)
"""Those that need the schema of this program."""
