using Lux.Engine;
using Lux.Schema.Tests.Migrations.EachKind;

namespace Lux.Schema.Tests.Migrations;

/// <summary>Rows that come along with others, read by a program whose record differs from the table.</summary>
public sealed class JoinedLayoutTests : IAsyncLifetime
{
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<KindsDb> OpenAsync(params string[] commands)
    {
        string url = _engine.CreateDatabase();
        var db = await KindsDb.ConnectAsync(url);
        foreach (string command in commands) await RunAsync(db, command);
        return db;
    }

    private static async Task RunAsync(KindsDb db, string command)
    {
        string[] words = command.Split(' ');
        words[1] = $"{db.Connection.Options.Database}.{words[1]}";
        await db.Connection.ExecuteAsync(words[0], [.. words[1..]]);
    }

    [Fact]
    public async Task A_column_that_took_the_place_of_a_dropped_one_was_read_as_that()
    {
        await using var db = await OpenAsync("TCREATE teams title:str motto:str", "TCREATE users name:str:notnull:unique nick:str age:int team:ref(teams)");
        await db.Users.InsertAsync(new User(default, "ann", null, null, await db.Teams.InsertAsync(new Team(default, "red", "onwards"), Cancellation)), Cancellation);
        await RunAsync(db, "TALTER teams DROP motto");
        await RunAsync(db, "TALTER teams ADD password:str:default(secret)");
        var refused = await Assert.ThrowsAsync<SchemaMismatchException>(async () => await db.Users.Include(user => user.Team).ToArrayAsync(Cancellation));
        Assert.Contains("teams", refused.Message, StringComparison.Ordinal);
        Assert.Contains("teams", (await Assert.ThrowsAsync<SchemaMismatchException>(async () => await db.UsersWithTeamsAsync())).Message, StringComparison.Ordinal);
        Assert.Equal("ann", (await db.Users.FirstAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task A_record_that_lacks_a_column_which_is_to_go_reads_joined_rows_before_the_drop_as_after_it()
    {
        await using var db = await OpenAsync("TCREATE teams color:str title:str motto:str", "TCREATE users name:str:notnull:unique nick:str age:int team:ref(teams)");
        await db.Users.InsertAsync(new User(default, "ann", null, null, await db.Teams.InsertAsync(new Team(default, "red", "onwards"), Cancellation)), Cancellation);
        for (int round = 0; round < 2; round++)
        {
            var (user, team) = await db.Users.Include(one => one.Team).Where((_, one) => one.Title == "red").FirstAsync(Cancellation);
            Assert.Equal(("ann", "red", "onwards"), (user.Name, team!.Title, team.Motto));
            var page = await db.Users.Include(one => one.Team).PageAsync(1, null, Cancellation);
            Assert.Equal("onwards", page.Rows[0].Included!.Motto);
            Assert.Equal([("ann", "onwards")], (await db.UsersWithTeamsAsync()).Select(both => (both.Item1.Name, both.Item2!.Motto)));
            if (round == 0) await RunAsync(db, "TALTER teams DROP color");
        }
    }
}
