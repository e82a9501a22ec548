using Lux.Schema.Tests.Migrations.EachKind;
using Lux.Tests;

namespace Lux.Schema.Tests.Migrations;

/// <summary>A program at work, as it was built before a step: what it does, and how each of it ends.</summary>
internal sealed class OldClient(KindsDb db, PassingClock clock)
{
    private int _names;

    /// <summary>What every program does with a table.</summary>
    public static readonly string[] Everyday = ["insert", "read", "query by nick", "order by age", "update nick", "replace a row", "read with its team", "query by its team's title", "delete"];

    /// <summary>How each thing that it does ends now: what it saw, or the error.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WorkAsync()
    {
        Dictionary<string, string> ends = [];
        async Task Do(string what, Func<Task<string>> work)
        {
            try
            {
                ends[what] = await work();
            }
            catch (LuxException refused)
            {
                ends[what] = "refused: " + (refused.Error?.Code.ToString() ?? refused.GetType().Name);
            }
        }

        var id = default(Id<User>);
        string last = "";
        await Do("insert", async () => (id = await db.Users.InsertAsync(New(age: 7))) == default ? "" : "a row");
        // What follows has a row, even where it could not insert one.
        if (id == default) id = new(1);
        await Do("read", async () => await db.Users.FindAsync(id) is { } row ? $"nick {row.Nick is not null} age {row.Age is not null}" : "none");
        await Do("query by nick", async () => $"{(await db.Users.Where(user => user.Nick == last).ToArrayAsync()).Length}");
        await Do("order by age", async () => (await db.Users.OrderByDescending(user => user.Age).Take(1).ToArrayAsync()).Length == 1 ? "a row" : "none");
        await Do("update nick", async () =>
        {
            await db.Users.UpdateAsync(id, user => user.Nick.Set(Name()));
            return "done";
        });
        await Do("replace a row", async () =>
        {
            await db.Users.UpdateAsync(New(age: 7) with { Id = id });
            return "done";
        });
        await Do("insert without nick", async () => await db.Users.InsertAsync(New() with { Nick = null }) == default ? "" : "a row");
        await Do("insert without age", async () => await db.Users.InsertAsync(New()) == default ? "" : "a row");
        await Do("insert equal nicks", async () =>
        {
            var (nick, team) = (Name(), await db.Teams.InsertAsync(new Team(default, "y", null)));
            await db.Users.InsertAsync(New(age: 3) with { Nick = nick, Team = team });
            return await db.Users.InsertAsync(New(age: 3) with { Nick = nick, Team = team }) == default ? "" : "a row";
        });
        await Do("read with its team", async () =>
        {
            var team = await db.Teams.InsertAsync(new Team(default, "z", "onwards"));
            var user = await db.Users.InsertAsync(New(age: 4) with { Team = team });
            var (_, included) = await db.Users.Where(one => one.Id == user).Include(one => one.Team).FirstAsync();
            return included is null ? "no team" : $"{included.Title} {included.Motto}";
        });
        await Do("query by its team's title", async () => $"{(await db.Users.Include(one => one.Team).Where((_, team) => team.Title == "nowhere").ToArrayAsync()).Length}");
        await Do("insert a team without a title", async () => await db.Teams.InsertAsync(new Team(default, null, null)) == default ? "" : "a row");
        await Do("read what others wrote without a name", async () =>
        {
            long other = (await db.Connection.ExecuteAsync("TINSERT", Table("users"), "nick", Name(), "age", 5)).AsInt64();
            return await db.Users.FindAsync(new(other)) is null ? "none" : "a row";
        });
        await Do("upsert by name", async () => await db.Users.UpsertByNameAsync(New(age: 8)) == default ? "" : "a row");
        await Do("read the newest", async () => $"{(await db.Users.OrderByDescending(user => user.Id).Take(1).ToArrayAsync()).Length}");
        await Do("command that leaves age out", async () => (await db.Connection.ExecuteAsync("TINSERT", Table("users"), "name", Name())).Kind.ToString());
        await Do("row after an hour", async () =>
        {
            var kept = await db.Users.InsertAsync(New(age: 9));
            clock.Pass(TimeSpan.FromHours(1));
            return await db.Users.FindAsync(kept) is null ? "gone" : "there";
        });
        await Do("delete a team with a user", async () =>
        {
            var team = await db.Teams.InsertAsync(new Team(default, "x", null));
            var user = await db.Users.InsertAsync(New(age: 1) with { Team = team });
            await db.Teams.DeleteAsync(team);
            return await db.Users.FindAsync(user) is { } left ? $"team {left.Team is not null}" : "user gone";
        });
        await Do("delete", async () =>
        {
            var gone = await db.Users.InsertAsync(New(age: 2));
            await db.Users.DeleteAsync(gone);
            return await db.Users.FindAsync(gone) is null ? "gone" : "there";
        });
        return ends;

        string Name() => last = $"n{_names++}";

        User New(int? age = null) => new(default, Name(), last, age, null);
    }

    private string Table(string name) => new Lux.Language.TableName(db.Connection.Options.Database, name).ToString();
}
