"""The one way to say no: a code with data, translated once for sockets and pages alike."""


class RuleBroken(Exception):
    """A rule of the workshop forbids this. `code` names the rule, `data` fills in its sentence."""

    def __init__(self, code: str, **data):
        super().__init__(code)
        self.code = code
        self.data = data
