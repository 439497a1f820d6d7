"""Models of what authors write, one for each kind of record, and the registry of kinds.

What belongs here describes the shape of data: models, field types, and what can be derived from them, such as
JSON Schemas and forms. It imports no other folder.
"""
