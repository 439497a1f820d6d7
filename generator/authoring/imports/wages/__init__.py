"""``guide import wages``: take official wages of occupations, place by place, and write them as records."""
