"""Files that a site needs beside its pages: feed, redirects, role colors, search vocabulary."""
