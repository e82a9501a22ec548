using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the ways to open a database, without those whose name the user's own members have.</summary>
internal static class ConnectEmitter
{
    public static void Emit(CodeWriter code, BuiltDatabase database, CodeNames names)
    {
        string type = database.Address.Type.Name;
        if (!database.LeftOut.Contains(MemberNames.ConnectAsync))
        {
            EmitAsync(code, type, names, "Connects to the engine at <c>lux://[user:password@]host[:6379][/database]</c>.", "string", "connectionString", "Where the engine is.");
            EmitAsync(code, type, names, "Connects to the engine that the options name.", names.Runtime("LuxConnectionOptions"), "options", "Where the engine is and how to behave towards it.");
        }

        if (!database.LeftOut.Contains(MemberNames.Connect))
        {
            code.Line();
            code.Doc("<summary>Uses a connection that is there; it stays open when the database is disposed of.</summary>");
            code.Doc("<param name=\"connection\">The connection.</param>");
            code.Line(CodeFile.Attributes(names));
            code.Line($"public static {type} {MemberNames.Connect}({names.Runtime("LuxConnection")} connection) => new(connection, ownsConnection: false);");
        }
    }

    private static void EmitAsync(CodeWriter code, string type, CodeNames names, string summary, string argumentType, string argument, string argumentDoc)
    {
        code.Line();
        code.Doc($"<summary>{summary}</summary>");
        code.Doc($"<param name=\"{argument}\">{argumentDoc}</param>");
        code.Doc("<param name=\"cancellationToken\">Gives up.</param>");
        code.Doc($"<exception cref=\"{names.Runtime("LuxConnectionException")}\">No engine there, or it does not let us in; the message says what to do.</exception>");
        code.Line(CodeFile.Attributes(names));
        code.Line($"public static async {names.Runtime("ValueTask")}<{type}> {MemberNames.ConnectAsync}({argumentType} {argument}, {names.Runtime("CancellationToken")} cancellationToken = default) =>");
        code.Indented([$"new(await {names.Runtime("LuxConnection")}.ConnectAsync({argument}, cancellationToken).ConfigureAwait(false), ownsConnection: true);"]);
    }
}
