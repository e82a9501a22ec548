using Lux.Tests;

namespace Lux.Schema.Tests.Databases;

/// <summary>The engine's side of the rules for declarations; the generator's tests show from the same list that the rules fire.</summary>
public sealed class RefusedTablesTests(EngineFixture engine)
{
    public static TheoryData<string, string> Refused => new(RefusedTables.All.Append(RefusedTables.TooWide).Append(RefusedTables.TooManyIndexes).Select(table => (table.Definition, table.Error)));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_engine_refuses_it_with_the_code_of_the_list(string definition, string error)
    {
        await using var connection = await LuxConnection.ConnectAsync(engine.NewDatabase());
        string[] commands = definition.Split(';');
        foreach (string command in commands[..^1])
            await SendAsync(connection, command);
        var refused = await Assert.ThrowsAnyAsync<LuxException>(() => SendAsync(connection, commands[^1]));
        Assert.Equal(error, refused.Error?.Code.ToString());
    }

    private static async Task SendAsync(LuxConnection connection, string command)
    {
        string[] words = command.Split('|');
        RespArgument[] arguments = [.. words[1..].Select(word => (RespArgument)word)];
        await connection.ExecuteAsync(words[0], arguments);
    }
}
