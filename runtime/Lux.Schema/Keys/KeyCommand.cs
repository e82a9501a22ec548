using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A command of a key and at most a number: <c>GET key</c>, <c>PEXPIRE key ms</c>.</summary>
internal readonly struct KeyCommand(string command, string key, long? number = null) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(number is null ? 2 : 3);
        writer.Bulk(command);
        writer.Bulk(key);
        if (number is { } given) writer.Bulk(given);
    }
}
