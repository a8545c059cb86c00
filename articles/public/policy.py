"""What a reader's browser may do on a page: show it with our own style and pictures, and nothing else."""

from django.utils.csp import CSP

# No nonce: these pages are stored and shared, and a nonce in a stored page is a replayed one (STACK.md, trap 7).
POLICY = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    # No script runs here that could ask for anything. Lighthouse asks for robots.txt from within the page.
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
