"""The gazetteer: names of countries, states, provinces and cities, for reading where a job is.

``make places`` writes ``gazetteer.json``; NOTICE.md says whose data it holds.
"""
