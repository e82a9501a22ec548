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
