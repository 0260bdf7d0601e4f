"""The sections of the operating plan, one file each. Each builds its blocks from a `Writing`; none is an empty part."""
