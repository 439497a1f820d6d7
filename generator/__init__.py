"""Turn a folder of structured YAML into a hiring guide.

The generator knows roles, skills, flows and pay; it does not know which roles
a guide is about. It writes plain Markdown, so that any engine that reads
``mkdocs.yml`` can make a site of it.
"""
