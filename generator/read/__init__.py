"""From YAML and Markdown files to typed records, with the place of every value."""
