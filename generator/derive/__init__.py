"""Facts computed from a guide. Pure functions: no disk, no clock, no network."""
