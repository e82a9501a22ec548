using System.CommandLine;

namespace Lux.Cli;

/// <summary><c>lux schema</c>: the definitions of tables.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandFrame frame) => new ToolCommand("schema", "shows and compares the definitions of tables, and writes them as records of C#.",
        new("lux schema show > schema.lux", "the tables as commands, to keep"),
        new("lux schema diff schema.lux", "what has changed since"),
        new("lux schema pull --file Schema.cs", "the tables as records"))
    {
        SchemaShowCommand.Create(frame),
        SchemaDiffCommand.Create(frame),
        SchemaPullCommand.Create(frame),
    };
}
