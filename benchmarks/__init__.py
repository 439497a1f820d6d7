"""Measurements. Nothing here is asserted: speed is for reading, tests are for truth."""
