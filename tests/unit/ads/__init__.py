"""What is read in the text of a job ad."""
