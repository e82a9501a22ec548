using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Lux.Engine;
using Lux.Schema;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>The port speaks TLS: who trusts the certificate gets in, who does not is told why.</summary>
public sealed class TlsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StackExchange_Redis_works_over_TLS_with_a_PEM_pair_or_a_pfx(bool isPfx)
    {
        using var certificate = new TestCertificate("localhost");
        await using var engine = await StartAsync(isPfx
            ? new() { CertificateFile = certificate.PfxFile, Password = TestCertificate.Password }
            : new() { CertificateFile = certificate.CertificateFile, KeyFile = certificate.KeyFile });
        using var redis = await ConnectAsync(engine, certificate);
        var database = redis.GetDatabase();
        await database.ExecuteAsync("TCREATE", "t", "a:int", "b:str");
        var ids = await Task.WhenAll(Enumerable.Range(1, 200).Select(async i => (long)await database.ExecuteAsync("TINSERT", "t", "a", i, "b", new string('x', 1000))));
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), ids);
        Assert.Equal(200, ((RedisResult[])(await database.ExecuteAsync("TQUERY", "t"))!).Length);
    }

    [Fact]
    public async Task The_typed_client_connects_by_luxs_when_it_trusts_the_authority()
    {
        using var certificate = new TestCertificate("localhost");
        await using var engine = await StartAsync(new() { CertificateFile = certificate.CertificateFile, KeyFile = certificate.KeyFile });
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"luxs://127.0.0.1:{engine.Port}"), engine.ConnectionString);
        foreach (var text in (string[])[$"luxs://localhost:{Port(engine)}?tls_ca={certificate.CertificateFile}", $"lux://localhost:{Port(engine)}?tls=true&tls_ca={certificate.CertificateFile}"])
        {
            await using var connection = await LuxConnection.ConnectAsync(text, Cancellation);
            Assert.Equal(1, await connection.PublishAsync("nobody", "x", Cancellation) + 1);
        }
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_or_of_another_name_is_refused_with_the_way_out()
    {
        using var certificate = new TestCertificate("localhost");
        using var other = new TestCertificate("localhost");
        await using var engine = await StartAsync(new() { CertificateFile = certificate.CertificateFile, KeyFile = certificate.KeyFile });
        Assert.Contains("is refused: ", await RefusalAsync($"luxs://localhost:{Port(engine)}"), StringComparison.Ordinal);
        Assert.Contains("tls_ca", await RefusalAsync($"luxs://localhost:{Port(engine)}?tls_ca={other.CertificateFile}"), StringComparison.Ordinal);
        Assert.Contains("not made for the name '127.0.0.1'", await RefusalAsync($"luxs://127.0.0.1:{Port(engine)}?tls_ca={certificate.CertificateFile}"), StringComparison.Ordinal);
        Assert.Contains("holds no certificate in PEM", await RefusalAsync($"luxs://localhost:{Port(engine)}?tls_ca={certificate.KeyFile}"), StringComparison.Ordinal);
        Assert.Contains("write luxs://", await RefusalAsync($"lux://localhost:{Port(engine)}?connect_timeout=20s"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TLS_towards_a_port_without_it_says_so()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        Assert.Contains("write lux:// instead of luxs://", await RefusalAsync($"luxs://localhost:{Port(engine)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_must_show_a_certificate_where_an_authority_is_named()
    {
        using var certificate = new TestCertificate("localhost");
        using var client = new TestCertificate("client");
        await using var engine = await StartAsync(new() { CertificateFile = certificate.CertificateFile, KeyFile = certificate.KeyFile, ClientAuthorityFile = client.CertificateFile });
        var options = LuxConnectionOptions.Parse($"luxs://localhost:{Port(engine)}?tls_ca={certificate.CertificateFile}");
        _ = await Assert.ThrowsAsync<LuxConnectionException>(async () => await LuxConnection.ConnectAsync(options, Cancellation));
        _ = await Assert.ThrowsAsync<LuxConnectionException>(async () => await LuxConnection.ConnectAsync(options with { TlsClientCertificate = certificate.WithKey() }, Cancellation));
        await using var connection = await LuxConnection.ConnectAsync(options with { TlsClientCertificate = client.WithKey() }, Cancellation);
        Assert.True(connection.IsConnected);
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_restart()
    {
        using var certificate = new TestCertificate("localhost");
        using var renewed = new TestCertificate("localhost");
        await using var engine = await StartAsync(new() { CertificateFile = certificate.CertificateFile, KeyFile = certificate.KeyFile });
        using (await ConnectAsync(engine, certificate))
        {
        }
        File.Copy(renewed.CertificateFile, certificate.CertificateFile, overwrite: true);
        File.Copy(renewed.KeyFile, certificate.KeyFile, overwrite: true);
        File.SetLastWriteTimeUtc(certificate.KeyFile, DateTime.UtcNow.AddSeconds(10));
        using (await ConnectAsync(engine, renewed))
        {
        }
    }

    [Fact]
    public async Task Files_that_are_no_certificate_are_refused_in_one_sentence()
    {
        using var certificate = new TestCertificate("localhost");
        using var other = new TestCertificate("localhost");
        await RefusedAsync(new() { CertificateFile = "/nowhere/lux.pem" }, "/nowhere/lux.pem");
        await RefusedAsync(new() { CertificateFile = certificate.CertificateFile }, "with its key");
        await RefusedAsync(new() { CertificateFile = certificate.CertificateFile, KeyFile = other.KeyFile }, certificate.CertificateFile);
        await RefusedAsync(new() { CertificateFile = certificate.PfxFile, Password = "wrong" }, certificate.PfxFile);
        await RefusedAsync(new() { CertificateFile = certificate.PfxFile, Password = TestCertificate.Password, ClientAuthorityFile = certificate.KeyFile }, "--tls-client-ca");
    }

    [Fact]
    public async Task The_command_line_starts_TLS_and_refuses_half_of_it()
    {
        using var folder = new TemporaryFolder();
        using var certificate = new TestCertificate("127.0.0.1");
        await using (var server = await ServerProcess.StartAsync(folder.Path, "--tls-cert", certificate.PfxFile, "--tls-password-file", certificate.PasswordFile))
        {
            Assert.Contains("luxs://127.0.0.1:", server.Output, StringComparison.Ordinal);
            await using var connection = await LuxConnection.ConnectAsync($"luxs://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}?tls_ca={certificate.CertificateFile}", Cancellation);
            Assert.True(connection.IsConnected);
        }
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--dir", folder.Path, "--tls-key", certificate.KeyFile]);
        Assert.Equal(2, exitCode);
        Assert.Contains("--tls-cert", error, StringComparison.Ordinal);
    }

    private static Task<LuxEngine> StartAsync(LuxTlsOptions tls) => LuxEngine.StartAsync(new() { Memory = 64 << 20, Tls = tls }, Cancellation);

    private static string Port(LuxEngine engine) => engine.Port.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> RefusalAsync(string connectionString) =>
        (await Assert.ThrowsAsync<LuxConnectionException>(async () => await LuxConnection.ConnectAsync(connectionString, Cancellation))).Message;

    private static async Task RefusedAsync(LuxTlsOptions tls, string says)
    {
        var refused = await Assert.ThrowsAsync<LuxEngineException>(() => StartAsync(tls));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(LuxEngine engine, TestCertificate trusted)
    {
        var options = ConfigurationOptions.Parse($"localhost:{Port(engine)}");
        options.Ssl = true;
        options.SslHost = "localhost";
        options.CertificateValidation += (_, shown, _, _) => shown is X509Certificate2 certificate && certificate.Thumbprint == trusted.Thumbprint;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
