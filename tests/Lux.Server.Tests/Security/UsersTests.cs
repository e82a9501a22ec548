using System.Globalization;
using Lux.Engine;

namespace Lux.Server.Tests;

/// <summary>Users made with ACL SETUSER and what is left of them after a restart.</summary>
public sealed class UsersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Users_that_were_saved_are_there_after_a_restart_with_their_rights()
    {
        using var folder = new TemporaryFolder();
        var options = new LuxEngineOptions { DataDirectory = folder.Path, Memory = 64 << 20 };
        await using (var engine = await LuxEngine.StartAsync(options, Cancellation))
        {
            using var admin = await RawConnection.OpenAsync(engine.Port);
            Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("ACL", "SETUSER", "reader", "on", ">pw", "+tget", "+tlist", "+auth")));
            Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("ACL", "SAVE")));
        }
        await using (var engine = await LuxEngine.StartAsync(options, Cancellation))
        {
            using var reader = await RawConnection.OpenAsync(engine.Port);
            Assert.Equal("+OK\r\n", await reader.AskAsync(RawConnection.Command("AUTH", "reader", "pw")));
            Assert.Equal("*0\r\n", await reader.AskAsync(RawConnection.Command("TLIST")));
            Assert.StartsWith("-NOPERM", await reader.AskAsync(RawConnection.Command("TCREATE", "t", "a:int")), StringComparison.Ordinal);
            Assert.StartsWith("-NOPERM", await reader.AskAsync(RawConnection.Command("SET", "k", "v")), StringComparison.Ordinal);
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(Path.Combine(folder.Path, "users.acl")));
    }

    [Fact]
    public async Task A_user_without_the_right_to_a_command_had_it_as_a_step_of_TBATCH()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var admin = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("TCREATE", "t", "a:int")));
        Assert.Equal(":1\r\n", await admin.AskAsync(RawConnection.Command("TINSERT", "t", "a", "1")));
        Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("ACL", "SETUSER", "writer", "on", ">pw", "+@all", "-tdel")));
        Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("ACL", "SETUSER", "adder", "on", ">pw", "-@all", "+tbatch", "+tinsert", "+auth")));
        string insert = RawConnection.Command("TBATCH", "1", "4", "TINSERT", "t", "a", "2"), delete = RawConnection.Command("TBATCH", "2", "4", "TINSERT", "t", "a", "3", "3", "tdel", "t", "1");
        foreach (string user in (string[])["writer", "adder"])
        {
            using var client = await RawConnection.OpenAsync(engine.Port);
            Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", user, "pw")));
            Assert.StartsWith("*1\r\n:", await client.AskAsync(insert), StringComparison.Ordinal);
            Assert.Equal($"-NOPERM step 2: user '{user}' may not use TDEL\r\n", await client.AskAsync(delete));
        }
        Assert.StartsWith("-NOPERM step 2: user 'writer' may not use TDEL", await ScriptAsync(), StringComparison.Ordinal);
        Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("ACL", "SETUSER", "writer", "+tdel")));
        Assert.Equal(":3\r\n", await admin.AskAsync(RawConnection.Command("TCOUNT", "t")));

        async Task<string> ScriptAsync()
        {
            using var client = await RawConnection.OpenAsync(engine.Port);
            Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", "writer", "pw")));
            return await client.AskAsync(RawConnection.Command("EVAL", "return redis.pcall('TBATCH',2,4,'TINSERT','t','a',3,3,'TDEL','t',1)", "0"));
        }
    }

    [Fact]
    public async Task The_password_of_this_start_counts_and_not_that_of_a_saved_file()
    {
        using var folder = new TemporaryFolder();
        var options = new LuxEngineOptions { DataDirectory = folder.Path, Memory = 64 << 20 };
        await using (var open = await LuxEngine.StartAsync(options, Cancellation))
        {
            using var admin = await RawConnection.OpenAsync(open.Port);
            Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("ACL", "SAVE")));
        }
        await using var closed = await LuxEngine.StartAsync(options with { Password = "new" }, Cancellation);
        using var client = await RawConnection.OpenAsync(closed.Port);
        Assert.StartsWith("-NOAUTH", await client.AskAsync(RawConnection.Command("TLIST")), StringComparison.Ordinal);
        Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", "new")));
    }

    [Fact]
    public async Task A_file_of_users_that_does_not_parse_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var file = Path.Combine(folder.Path, "my.acl");
        await File.WriteAllTextAsync(file, "user ann on nopass +@nosuchcategory\n", Cancellation);
        var refused = await Assert.ThrowsAsync<LuxEngineException>(() => LuxEngine.StartAsync(new() { Memory = 64 << 20, UsersFile = file }, Cancellation));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{file}:1"), refused.Message, StringComparison.Ordinal);
        Assert.Contains("--acl-file", refused.Message, StringComparison.Ordinal);
    }
}
