using Lux.Language;
using Lux.Schema.Tests.Migrations.VersionOne;
using Lux.Schema.Tests.Migrations.VersionThree;
using Lux.Schema.Tests.Migrations.VersionTwo;

namespace Lux.Schema.Tests.Migrations;

/// <summary>Two versions of an app at work while the schema expands for the new one and contracts behind it.</summary>
public sealed class RollingTests(EngineFixture engine)
{
    private static readonly DatabaseSchema Before = ScriptFiles.Database("users name:str:notnull");

    private static readonly MigrationScripts Scripts = ScriptFiles.Then(
        [Before, ScriptFiles.Database("users name:str:notnull color:str:default(red) INDEX name,color")],
        "TUPDATE users SET color red WHERE color IS NULL", "TALTER users SET color notnull", "TALTER users DROP INDEX name,color");

    [Fact]
    public async Task Both_versions_work_through_expand_and_contract_without_an_error()
    {
        var options = engine.NewDatabase();
        await ScriptFiles.RunAsync(options, Scripts, new() { To = "0001_step" });
        await using var old = await OldDb.ConnectAsync(options);
        await using var next = await NewDb.ConnectAsync(options);
        using var ending = new CancellationTokenSource();
        var work = new Work();

        Task oldWorks = work.UntilAsync("old", ending.Token, async i =>
        {
            var id = await old.Users.InsertAsync(new VersionOne.User(default, $"old{i}"));
            Assert.Equal($"old{i}", (await old.Users.FindAsync(id))!.Name);
            Assert.NotEmpty(await old.Users.Where(user => user.Name == $"old{i}").ToArrayAsync());
            await old.Users.UpdateAsync(id, user => user.Name.Set($"older{i}"));
        });
        await work.AtLeastAsync("old", 20);
        await ScriptFiles.RunAsync(options, Scripts, new() { To = "0002_step" });

        Task newWorks = work.UntilAsync("new", ending.Token, async i =>
        {
            var id = await next.Users.InsertAsync(new VersionTwo.User { Name = $"new{i}", Color = i % 2 == 0 ? "teal" : "red" });
            Assert.Equal(i % 2 == 0 ? "teal" : "red", (await next.Users.FindAsync(id))!.Color);
            Assert.All(await next.Users.Where(user => user.Name.StartsWith("old")).Take(5).ToArrayAsync(), user => Assert.Equal("red", user.Color));
            await next.Users.UpdateAsync(id, user => user.Color.Set("navy"));
        });
        await work.AtLeastAsync("new", 20);
        int before = work.Done("old");
        await ScriptFiles.RunAsync(options, Scripts);
        await work.AtLeastAsync("old", before + 20);
        await work.AtLeastAsync("new", 40);
        await ending.CancelAsync();
        await Task.WhenAll(oldWorks, newWorks);
        Assert.Equal(ScriptFiles.Database("users name:str:notnull color:str:notnull:default(red)").Sorted(), await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public async Task A_column_goes_in_two_deploys_without_an_error()
    {
        // What the report advises: the version that lacks it first, then the drop.
        var both = ScriptFiles.Database("users name:str:notnull:default(none) color:str");
        var scripts = ScriptFiles.Through(both, ScriptFiles.Database("users color:str"));
        Assert.Contains("deploy the version whose records lack it first", scripts.Chain.Links[1].Steps[0].Advice, StringComparison.Ordinal);
        var options = engine.NewDatabase();
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        await using var next = await NewDb.ConnectAsync(options);
        await using var later = await LaterDb.ConnectAsync(options);
        using CancellationTokenSource endOfNext = new(), end = new();
        var work = new Work();
        Task nextWorks = work.UntilAsync("new", endOfNext.Token, async i =>
        {
            var id = await next.Users.InsertAsync(new VersionTwo.User { Name = $"new{i}", Color = "teal" });
            Assert.Equal($"new{i}", (await next.Users.FindAsync(id))!.Name);
            // The other version writes the whole row and leaves alone what it does not know.
            await later.Users.UpdateAsync(new VersionThree.User(Id<VersionThree.User>.Parse(id.ToString(), null), "navy"));
            Assert.Equal(($"new{i}", "navy"), ((await next.Users.FindAsync(id))!.Name, (await next.Users.FindAsync(id))!.Color));
            Assert.NotEmpty(await next.Users.Where(user => user.Color == "later").Take(5).ToArrayAsync());
        }, after: () => work.Done("later") > 0);
        Task laterWorks = work.UntilAsync("later", end.Token, async i =>
        {
            var id = await later.Users.InsertAsync(new VersionThree.User(default, "later"));
            Assert.Equal("later", (await later.Users.FindAsync(id))!.Color);
            Assert.NotEmpty(await later.Users.Where(user => user.Color == "later").OrderByDescending(user => user.Id).Take(5).ToArrayAsync());
            await later.Users.UpdateAsync(id, user => user.Color.Set("later"));
            if (i % 2 == 0) await later.Users.DeleteAsync(id);
        });
        await work.AtLeastAsync("new", 20);
        await work.AtLeastAsync("later", 20);
        await endOfNext.CancelAsync();
        await nextWorks;
        int before = work.Done("later");
        await ScriptFiles.RunAsync(options, scripts);
        await work.AtLeastAsync("later", before + 20);
        await end.CancelAsync();
        await laterWorks;
        Assert.Equal(ScriptFiles.Database("users color:str").Sorted(), await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public void The_report_says_so_before()
    {
        var links = Scripts.Chain.Links;
        Assert.Equal([ClientImpact.None, ClientImpact.None], links[1].Steps.Select(step => step.Impact));
        Assert.Equal([ClientImpact.None, ClientImpact.Refuses, ClientImpact.None], links[2].Steps.Select(step => step.Impact));
    }

    /// <summary>Counts what each version did, and keeps the first thing that went wrong.</summary>
    private sealed class Work
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _done = new();
        private volatile Exception? _failure;

        public int Done(string version) => _done.GetValueOrDefault(version);

        public async Task UntilAsync(string version, CancellationToken end, Func<int, Task> turn, Func<bool>? after = null)
        {
            try
            {
                while (after?.Invoke() == false) await Task.Delay(5, end);
                for (int i = 0; !end.IsCancellationRequested; i++)
                {
                    await turn(i);
                    _done[version] = i + 1;
                }
            }
            catch (Exception failure)
            {
                _failure = failure;
                throw;
            }
        }

        /// <summary>Waits until a version has done so much.</summary>
        public async Task AtLeastAsync(string version, int count)
        {
            long end = Environment.TickCount64 + 60_000;
            while (Done(version) < count)
            {
                if (_failure is { } failure) throw new InvalidOperationException($"{version} failed", failure);
                Assert.True(Environment.TickCount64 < end, $"{version} did {Done(version)} of {count}");
                await Task.Delay(5);
            }
        }
    }
}
