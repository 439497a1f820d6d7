"""``guide import framework``: roles, levels, skills and proficiencies from a career framework.

What belongs here reads the tables of a framework, writes them as records, and proves that every cell can be
read back from what it wrote.
"""
