"""Parts that several kinds of page share, such as bars of job ads or gaps in pay."""
