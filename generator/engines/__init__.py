"""Engines that make HTML of Markdown, each run as a program of its own.

An engine is a module with two functions: ``settings(project, site, options)`` writes the engine's
configuration and returns its path; ``run(project, settings)`` makes ``project.html`` of ``project.docs`` and
returns what the engine complained about.

Nothing is imported here: MkDocs imports modules of this folder in each of its runs, and needs little of ours.
"""
