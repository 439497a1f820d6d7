"""The look of every guide: an MkDocs theme that extends Material. A guide's ``overrides/`` go over it."""
