"""The address phones can reach this server by: the public one, or this computer's on the room's network."""

import time
from functools import lru_cache
from ipaddress import IPv4Address, ip_address
from urllib.parse import urlsplit

import ifaddr

from app.config import Settings

EVERYWHERE = ("0.0.0.0", "::", "")
LOOKED_SECONDS = 30
# Networks inside the computer, or through a tunnel: no phone in the room is on them.
_NOT_THE_ROOM = (
    "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "virtualbox", "vethernet", "hyper-v", "wsl",
    "tun", "tap", "utun", "wg", "tailscale", "zt", "loopback", "podman", "cni", "lxc",
)  # fmt: skip


def phone_address(settings: Settings, asked: str = "") -> str:
    """Without a slash at the end. `asked` is the address of the page being made, if it is for one.

    Whoever opened the page by the room's own address has shown that it works; "localhost" has shown nothing.
    """
    if settings.public_url:
        return settings.public_url
    if asked and _works_elsewhere(urlsplit(asked).hostname or ""):
        return asked.rstrip("/")
    host = lan_address() if settings.host in EVERYWHERE else settings.host
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


def lan_address() -> str:
    """This computer's IPv4 address on the room's network; 127.0.0.1 when it is on none."""
    return _looked_up(int(time.monotonic() / LOOKED_SECONDS))


@lru_cache(maxsize=1)
def _looked_up(_when: int) -> str:
    found = [
        (adapter.nice_name, ip.ip)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    ]
    return choose(found)


def choose(found: list[tuple[str, str]]) -> str:
    """The likeliest of (interface, IPv4 address): a real interface before a tunnel, a private address before others."""
    usable = [(name, IPv4Address(ip)) for name, ip in found]
    usable = [(name, ip) for name, ip in usable if not (ip.is_loopback or ip.is_link_local)]
    best = min(usable, key=lambda each: (_inside(each[0]), not each[1].is_private), default=None)
    return str(best[1]) if best else "127.0.0.1"


def _inside(interface: str) -> bool:
    return interface.lower().startswith(_NOT_THE_ROOM) or "virtual" in interface.lower()


def _works_elsewhere(host: str) -> bool:
    try:
        return not ip_address(host).is_loopback
    except (
        ValueError
    ):  # a name: one with a dot is known to more than this computer, ".local" not to all phones
        return "." in host and not host.endswith((".local", ".localhost"))
