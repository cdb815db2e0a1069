#!/usr/bin/env python3
"""The official client of the Model Context Protocol against `gigawatt mcp`.

    pip install mcp && python3 tests/compare/mcp_client.py target/debug/gigawatt

The client checks every result against the output schema that its tool declares.
"""

import asyncio
import json
import os
import subprocess
import sys

try:
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client
except ImportError:
    sys.exit("SKIPPED: the package `mcp` is not installed (pip install mcp)")

CALLS = {
    "calc": ({"deployments": ["10 GW"], "assume": {"pue": "1.2"}}, ["10 GW", "--pue", "1.2"]),
    "convert": ({"quantity": "61.32 TWh", "units": ["亿度"]}, ["convert", "61.32 TWh", "亿度"]),
    "solve": ({"targets": ["61 TWh"]}, ["solve", "61 TWh"]),
    "check": ({"claims": ["7GW for 1y = 610亿度"]}, ["check", "7GW for 1y = 610亿度"]),
    "timeline": ({"schedule": "1GW@2026-07, +5GW@2030"}, ["timeline", "--schedule", "1GW@2026-07, +5GW@2030"]),
    "presets": ({"names": ["three-gorges"]}, ["presets", "three-gorges"]),
    "read": ({"text": "一个100MW的机房每小时耗电10万度。"}, ["read", "-"]),
}


def printed(program, arguments, text):
    """What the command line says to the same question."""
    run = subprocess.run([program, *arguments, "--format", "json"], input=text, capture_output=True, text=True)
    return json.loads(run.stdout)


async def main(program):
    server = StdioServerParameters(command=program, args=["mcp"], env={"PATH": os.environ["PATH"]})
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        hello = await session.initialize()
        version = getattr(hello, "protocolVersion", None) or hello.protocol_version
        tools = {tool.name for tool in (await session.list_tools()).tools}
        assert tools == set(CALLS), tools
        for name, (arguments, command) in CALLS.items():
            result = (await session.call_tool(name, arguments)).model_dump(by_alias=True)
            assert not result["isError"], result
            assert result["content"][0]["text"], result
            expected = printed(program, command, arguments.get("text"))
            assert result["structuredContent"] == expected, f"{name}: {result}"
        wrong = (await session.call_tool("calc", {"deployments": ["7 GWh"]})).model_dump(by_alias=True)
        assert wrong["isError"] and "7 GW" in wrong["content"][0]["text"], wrong
    print(f"{len(CALLS)} tools agree with the program, protocol {version}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "target/debug/gigawatt"))
