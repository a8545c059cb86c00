"""The verbs: how stories change for readers. There is no other road."""
