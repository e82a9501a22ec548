using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A command of any name and arguments.</summary>
internal readonly ref struct ArgumentsCommand(string name, ReadOnlySpan<RespArgument> arguments) : ICommand
{
    private readonly string _name = name;
    private readonly ReadOnlySpan<RespArgument> _arguments = arguments;

    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(_arguments.Length + 1);
        writer.Bulk(_name);
        foreach (ref readonly RespArgument argument in _arguments) argument.Write(ref writer);
    }
}
