"""Where the browser is that somebody signs in with."""

import ipaddress

import streamlit as st

THIS_MACHINE = "this machine"


def client_address() -> str:
    """Where the browser is, as far as can be known: of IPv6 the network that one household has.

    A proxy's word for it counts only from a proxy on this machine (uvicorn's own rule); anybody
    else would be whoever they say they are.
    """
    address = st.context.ip_address
    try:
        ip = ipaddress.ip_address(address or "")
    except ValueError:
        return THIS_MACHINE
    return str(ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else str(ip)
