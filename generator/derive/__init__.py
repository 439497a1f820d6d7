"""Facts computed from a guide's records: pay on a scale, paths through a flow, text to publish.

What belongs here is a pure function of records that several pages, checks or files need: no disk, no clock,
no network, no page.
"""
