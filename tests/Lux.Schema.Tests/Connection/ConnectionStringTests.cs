namespace Lux.Schema.Tests.Connection;

public sealed class ConnectionStringTests
{
    [Fact]
    public void A_connection_string_says_everything()
    {
        LuxConnectionOptions options = LuxConnectionOptions.Parse("lux://ann:p%40ss:w@db.example:7000/chat?timeout=500ms&connect_timeout=1m&name=web%201");
        Assert.Equal(("db.example", 7000, "ann", "p@ss:w", "chat", "web 1"), (options.Host, options.Port, options.User, options.Password, options.Database, options.ClientName));
        Assert.Equal((TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1)), (options.Timeout, options.ConnectTimeout));
    }

    [Theory]
    [InlineData("localhost", "localhost", 6379)]
    [InlineData("localhost:7000", "localhost", 7000)]
    [InlineData("lux://10.0.0.1", "10.0.0.1", 6379)]
    [InlineData("redis://[::1]:7000/0", "::1", 7000)]
    public void What_is_left_out_has_a_default(string text, string host, int port)
    {
        LuxConnectionOptions options = LuxConnectionOptions.Parse(text);
        Assert.Equal((host, port, "main", null), (options.Host, options.Port, options.Database, options.Password));
    }

    [Theory]
    [InlineData("http://localhost", "begins with 'http://'")]
    [InlineData("lux://", "does not name a host")]
    [InlineData("lux://ann@host", "user without a password")]
    [InlineData("lux://host/a-b", "'a-b' in the connection string is no database name")]
    [InlineData("lux://host?timeout=soon", "timeout=soon")]
    [InlineData("lux://host?timeout=0s", "timeout=0s")]
    [InlineData("lux://host?retries=3", "'retries' in the connection string is unknown")]
    [InlineData("lux://host?timeout", "has no value")]
    [InlineData("lux://host?tls=maybe", "tls=maybe")]
    public void What_is_wrong_is_named(string text, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => LuxConnectionOptions.Parse(text)).Message);

    [Theory]
    [InlineData("luxs://host", true, null)]
    [InlineData("rediss://host/0", true, null)]
    [InlineData("lux://host?tls=true&tls_ca=ca.pem", true, "ca.pem")]
    [InlineData("lux://host?tls=false", false, null)]
    public void TLS_is_in_the_scheme_or_a_setting(string text, bool tls, string? authority)
    {
        LuxConnectionOptions options = LuxConnectionOptions.Parse(text);
        Assert.Equal((tls, authority), (options.Tls, options.TlsAuthorityFile));
        Assert.StartsWith(tls ? "luxs://" : "lux://", options.ToString());
    }

    [Fact]
    public void The_password_is_never_shown() => Assert.DoesNotContain("secret", LuxConnectionOptions.Parse("lux://ann:secret@host").ToString());
}
