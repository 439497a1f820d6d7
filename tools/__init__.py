"""What tests, audits, benchmarks and the printed guide share: browsers, a local server, the pages of a site.

Tools work on a built site and on this machine. They know neither the generator nor the tests.
"""
