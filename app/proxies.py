"""What a request says of itself by way of a proxy, and whose word is taken for it: TRUSTED_PROXIES alone.

`X-Forwarded-Host` is believed of nobody: a proxy that gives the server another name needs PUBLIC_URL or ALLOWED_HOSTS.
"""

from functools import lru_cache
from ipaddress import ip_address, ip_network

from app.config import Settings

#: An IPv6 connection at home or in an office is given so much, and can use all of it.
ONE_HOME = 64


def sender(environ: dict, settings: Settings) -> str:
    """Whose tries are counted together: the address that asks, or of IPv6 its network.

    The nearest that is no proxy of ours; what stands before it in the header anybody can have written.
    """
    asks = environ.get("REMOTE_ADDR", "")
    hops = [hop.strip() for hop in environ.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    while hops and is_trusted(asks, settings.trusted_proxies):
        asks = hops.pop()
    return _together(asks)


def is_https(environ: dict, settings: Settings) -> bool:
    """Whether it came by https: to us, or to a proxy that says so."""
    if environ.get("wsgi.url_scheme") == "https":
        return True
    said = environ.get("HTTP_X_FORWARDED_PROTO", "").rpartition(",")[2].strip().lower()
    if said and is_trusted(environ.get("REMOTE_ADDR", ""), settings.trusted_proxies):
        return said == "https"
    # A proxy that says nothing and lets the public name through.
    public = settings.public_url
    return public.startswith("https://") and environ.get("HTTP_HOST", "") == public.removeprefix("https://")


@lru_cache(maxsize=4096)
def is_trusted(address: str, proxies: tuple[str, ...]) -> bool:
    """Whether this address is one of the proxies: addresses or networks."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    known = getattr(known, "ipv4_mapped", None) or known
    return any(known in network for network in map(_network, proxies) if network.version == known.version)


@lru_cache(maxsize=64)
def _network(written: str):
    return ip_network(written, strict=False)


@lru_cache(maxsize=4096)
def _together(address: str) -> str:
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return address[:64]
    known = getattr(known, "ipv4_mapped", None) or known
    if known.version == 4:
        return str(known)
    return str(ip_network((known, ONE_HOME), strict=False).network_address)
