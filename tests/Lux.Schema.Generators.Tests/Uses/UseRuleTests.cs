using System.Globalization;
using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;
using Lux.Schema.Generators.Tests.QueryTexts;
using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.Uses;

/// <summary>LUX4001 to LUX4006: each on the call that it is about, and silent where the code is meant so.</summary>
public sealed class UseRuleTests
{
    [Theory]
    [InlineData("db.Messages.InsertAsync(row);", "db.Messages.InsertAsync(row)", "InsertAsync")]
    [InlineData("db.Messages.DeleteAsync(row.Id).ConfigureAwait(false);", "db.Messages.DeleteAsync(row.Id)", "DeleteAsync")]
    [InlineData("db.Messages.Where(m => m.UserId == default(Id<User>)).DeleteAsync().AsTask();", "db.Messages.Where(m => m.UserId == default(Id<User>)).DeleteAsync()", "DeleteAsync")]
    [InlineData("db.ForgetAsync(row.Id);", "db.ForgetAsync(row.Id)", "ForgetAsync")]
    [InlineData("db.PublishAsync(\"a\", \"b\");", "db.PublishAsync(\"a\", \"b\")", "PublishAsync")]
    [InlineData("Action later = () => db.Messages.InsertAsync(row);", "db.Messages.InsertAsync(row)", "InsertAsync")]
    public Task A_call_that_nobody_waits_for(string statement, string underlined, string name) =>
        FiresAsync("LUX4001", "void Do", statement, underlined, $"Nobody waits for '{name}', and nobody learns of its error: await it, return it, or keep the task");

    [Theory]
    [InlineData("async Task Do", "await db.Messages.InsertAsync(row);")]
    [InlineData("async Task Do", "await db.Messages.InsertAsync(row).ConfigureAwait(false);")]
    [InlineData("async Task Do", "await db.Messages.InsertAsync(row).AsTask().ConfigureAwait(false);")]
    [InlineData("async Task Do", "var task = db.Messages.InsertAsync(row); await task;")]
    [InlineData("async Task Do", "await Task.WhenAll(db.Messages.InsertAsync(row).AsTask(), db.ForgetAsync(row.Id));")]
    [InlineData("void Do", "_ = db.Messages.InsertAsync(row);")]
    [InlineData("void Do", "_ = Task.Run(() => db.ForgetAsync(row.Id));")]
    [InlineData("ValueTask<Id<Message>> Do", "return db.Messages.InsertAsync(row);")]
    [InlineData("Func<ValueTask> Do", "return () => db.Messages.DeleteAsync(row.Id);")]
    [InlineData("void Do", "db.Own();")]
    [InlineData("void Do", "Keep(db.ForgetAsync(row.Id)); static void Keep(Task task) => task.ContinueWith(_ => { }, TaskScheduler.Default);")]
    [InlineData("async Task Do", "foreach (var one in rows) { await db.Messages.UpdateAsync(one); }")]
    [InlineData("async Task Do", "foreach (var one in rows) { if (one.Likes > 5) await db.Messages.InsertAsync(one); }")]
    [InlineData("async Task Do", "foreach (var one in rows) { var id = await db.Messages.InsertAsync(one); Console.WriteLine(id); }")]
    [InlineData("async Task Do", "await foreach (var one in db.Messages) await db.Messages.DeleteAsync(one.Id);")]
    [InlineData("async Task Do", "while (rows.Length > 1) await db.Messages.InsertAsync(row);")]
    [InlineData("async Task Do", "foreach (var some in new[] { rows, rows }) await db.Messages.InsertAsync(some);")]
    [InlineData("long Do", "return row.Id.Value + row.UserId.Value;")]
    [InlineData("bool Do", "return row.UserId.Value == row.UserId.Value && row.Id.Equals(row.Id) && row.UserId.Value == 5;")]
    [InlineData("Id<Message> Do", "return new(row.Id.Value - 50);")]
    [InlineData("bool Do", "return Same(row.Id, row.Id); static bool Same<A, B>(Id<A> a, Id<B> b) => a.Value == b.Value;")]
    [InlineData("async Task Do", "var task = db.Messages.CountAsync().AsTask(); await task; Console.WriteLine(task.Result);")]
    [InlineData("async Task Do", "await using var other = await ChatDb.ConnectAsync(\"lux://localhost\");")]
    [InlineData("async Task Do", "Id<User> user = default; var result = await db.BatchAsync(b => { user = b.Users.Insert(Someone()); b.Messages.Insert(row with { UserId = user }); }); Console.WriteLine(result.IdOf(user));")]
    [InlineData("async Task Do", "Id<User>[] users = []; var result = await db.BatchAsync(b => { users = b.Users.Insert([Someone()]); }); Console.WriteLine(result.IdOf(users[0]));")]
    [InlineData("async Task Do", "Id<User> user = default; await db.BatchAsync(b => { user = b.Users.Insert(Someone()); }); Console.WriteLine(user < default(Id<User>));")]
    [InlineData("async Task Do", "await db.BatchAsync(b => { Id<User> user; user = b.Users.Insert(Someone()); b.Messages.Insert(row with { UserId = user }); });")]
    public Task What_is_meant_so(string head, string body) => RuleAssert.PassesAsync(Program(head, body));

    [Theory]
    [InlineData("foreach (var one in rows) await db.Messages.InsertAsync(one);", "db.Messages.InsertAsync(one)", "The loop makes a round trip for each 'InsertAsync': give InsertAsync all rows at once")]
    [InlineData("for (int i = 0; i < 9; i++) { _ = await db.Messages.InsertAsync(row with { Likes = i }); }", "db.Messages.InsertAsync(row with { Likes = i })", "The loop makes a round trip for each 'InsertAsync': give InsertAsync all rows at once")]
    [InlineData("foreach (var one in rows) { await db.Messages.DeleteAsync(one.Id).ConfigureAwait(false); }", "db.Messages.DeleteAsync(one.Id)", "The loop makes a round trip for each 'DeleteAsync': delete those Where the id is In them")]
    public Task A_loop_that_one_call_replaces(string statement, string underlined, string message) => FiresAsync("LUX4002", "async Task Do", statement, underlined, message);

    [Theory]
    [InlineData("Console.WriteLine(db.Messages.CountAsync().Result);", "db.Messages.CountAsync().Result", "'.Result' holds a thread until 'CountAsync' is answered: await it")]
    [InlineData("db.ForgetAsync(row.Id).Wait();", "db.ForgetAsync(row.Id).Wait()", "'.Wait()' holds a thread until 'ForgetAsync' is answered: await it")]
    [InlineData("db.Messages.InsertAsync(row).AsTask().ConfigureAwait(false).GetAwaiter().GetResult();", "db.Messages.InsertAsync(row).AsTask().ConfigureAwait(false).GetAwaiter().GetResult()", "'.GetAwaiter().GetResult()' holds a thread until 'InsertAsync' is answered: await it")]
    public Task A_thread_that_waits(string statement, string underlined, string message) => FiresAsync("LUX4003", "void Do", statement, underlined, message);

    [Theory]
    [InlineData("return row.Id.Value == row.UserId.Value;", "row.Id.Value == row.UserId.Value", "An id of 'Message' is compared with one of 'User', whose numbers mean other rows: compare ids of one table")]
    [InlineData("return row.Id.Equals(row.UserId);", "row.Id.Equals(row.UserId)", "An id of 'Message' is compared with one of 'User', whose numbers mean other rows: they are never equal")]
    [InlineData("return Equals(row.Id, row.UserId);", "Equals(row.Id, row.UserId)", "An id of 'Message' is compared with one of 'User', whose numbers mean other rows: they are never equal")]
    [InlineData("return new Id<User>(row.ChannelId.Value).IsNone;", "new Id<User>(row.ChannelId.Value)", "An id of 'User' is made from one of 'Channel', whose numbers mean other rows: use the reference that leads there")]
    public Task Ids_of_different_tables(string statement, string underlined, string message) => FiresAsync("LUX4004", "bool Do", statement, underlined, message);

    [Theory]
    [InlineData("app.MapGet(\"/\", async () => { await using var other = await ChatDb.ConnectAsync(\"lux://localhost\"); });", "ChatDb.ConnectAsync(\"lux://localhost\")", "ChatDb")]
    [InlineData("services.AddScoped(_ => LuxConnection.ConnectAsync(\"lux://localhost\").AsTask());", "LuxConnection.ConnectAsync(\"lux://localhost\")", "LuxConnection")]
    public Task A_connection_for_each_request(string statement, string underlined, string type) => FiresAsync(
        "LUX4005", "void Do", "var app = new Microsoft.AspNetCore.Builder.App(); var services = new Microsoft.Extensions.DependencyInjection.Services(); _ = (app, services); " + statement,
        underlined, $"'{type}.ConnectAsync' connects for each request: connect once when the program starts and share it");

    [Theory]
    [InlineData("[X] public sealed class Home : Microsoft.AspNetCore.Mvc.ControllerBase { public async Task GetAsync() { await using var db = await ChatDb.ConnectAsync(\"lux://localhost\"); } }")]
    [InlineData("public sealed class Between { public async Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context) { await using var db = await ChatDb.ConnectAsync(\"lux://localhost\"); } }")]
    public async Task A_connection_in_a_handler(string type)
    {
        var rules = await Generation.Of([.. Program("void Do", ""), "namespace App; public sealed class X : Attribute; " + type]).RulesAsync();
        Assert.Equal("LUX4005", Assert.Single(rules).Id);
    }

    [Theory]
    [InlineData("await db.BatchAsync(b => { _last = b.Users.Insert(Someone()); });", "_last")]
    [InlineData("Id<User> user = default; await db.BatchAsync(b => { user = b.Users.Insert(Someone()); }); await db.Users.DeleteAsync(user);", "user")]
    public Task A_pending_id_that_leaves_its_batch(string body, string underlined) => FiresAsync(
        "LUX4006", "async Task Do", body, underlined, $"'{underlined}' holds a pending id, which outside of its batch means nothing: ask the result of BatchAsync by IdOf for the real one");

    [Fact]
    public async Task A_call_is_awaited_where_the_function_is_async() => Assert.Contains(
        "        await db.Messages.InsertAsync(row);\n",
        await AfterAsync(new AwaitFix(), "LUX4001", "Await it", "async Task Do", "db.Messages.InsertAsync(row);"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_task_is_discarded_on_purpose() => Assert.Contains(
        "        _ = db.Messages.InsertAsync(row);\n",
        await AfterAsync(new AwaitFix(), "LUX4001", "Discard the task on purpose", "void Do", "db.Messages.InsertAsync(row);"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("foreach (var one in rows) await db.Messages.InsertAsync(one);", "        await db.Messages.InsertAsync(rows);\n")]
    [InlineData("foreach (var one in rows) { await db.Messages.InsertAsync(one with { Likes = 1 }); }", "        await db.Messages.InsertAsync(rows.Select(one => one with { Likes = 1 }));\n")]
    public async Task A_loop_becomes_one_call(string before, string after)
    {
        string program = await AfterAsync(new BulkInsertFix(), "LUX4002", "Insert all rows in one call", "async Task Do", before);
        Assert.Contains(after, program, StringComparison.Ordinal);
        Assert.Equal(after.Contains("Select", StringComparison.Ordinal), program.Contains("using System.Linq;", StringComparison.Ordinal));
    }

    private static async Task FiresAsync(string id, string head, string body, string underlined, string message)
    {
        var generation = Generation.Of(Program(head, body));
        var diagnostic = Assert.Single(await generation.RulesAsync());
        Assert.Equal(
            (id, underlined, message),
            (diagnostic.Id, diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End], diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Empty(generation.CompilerDiagnostics);
    }

    private static async Task<string> AfterAsync(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider fix, string id, string title, string head, string body)
    {
        var files = Program(head, body);
        string program = files[1].Replace("namespace App;\n", files[0], StringComparison.Ordinal).Replace("\n    private", "\n    // private", StringComparison.Ordinal);
        // In an editor there is no generated code: the table is what the base class is.
        program = program.Replace("public partial class ChatDb\n{", "public partial class ChatDb\n{\n    public Table<Message, Message.Columns> Messages => null!;", StringComparison.Ordinal);
        return (await Fixing.ApplyAsync(fix, id, title, program)).ReplaceLineEndings("\n");
    }

    private static string[] Program(string head, string body) =>
    [
        ChatWith.Tables,
        $$"""
        namespace App;

        [Database]
        public partial class ChatDb
        {
            [Query("TDEL messages {id}")]
            public partial Task ForgetAsync(Id<Message> id);

            public ValueTask Own() => default;
        }

        public sealed class Work(ChatDb db, Message row, Message[] rows)
        {
            private Id<User> _last;

            private static User Someone() => new(default, "ann", Mood.Glad, null, null, 0, null, true, Guid.Empty, [], TimeSpan.Zero, default);

            public {{head}}()
            {
                {{body}}
            }

            public override string ToString() => $"{db} {row} {rows} {_last} {Someone()} {_last = default}";
        }
        """,
        """
        namespace Microsoft.AspNetCore.Builder
        {
            public sealed class App
            {
                public App MapGet(string route, Delegate handler) => handler is null ? this : this;
            }
        }

        namespace Microsoft.AspNetCore.Http
        {
            public class HttpContext;
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public class ControllerBase;
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public sealed class Services
            {
                public Services AddScoped<T>(Func<IServiceProvider, T> make) => make is null ? this : this;
            }
        }
        """,
    ];
}
