"""The readers' pages, piece by piece: every component in every state that matters, made of the real templates."""
