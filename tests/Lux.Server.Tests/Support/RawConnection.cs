using System.Net.Sockets;
using System.Text;

namespace Lux.Server.Tests;

/// <summary>A socket that sends any bytes and reads what comes back as text: what a client library would not let through.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];

    private RawConnection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        return new(client);
    }

    /// <summary>A command as RESP.</summary>
    public static string Command(params string[] words) =>
        $"*{words.Length}\r\n" + string.Concat(words.Select(word => $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n"));

    public async Task SendAsync(string bytes) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Sends and reads until the reply ends with <paramref name="end"/> or the connection closes.</summary>
    public async Task<string> AskAsync(string bytes, string end = "\r\n")
    {
        await SendAsync(bytes);
        return await ReadAsync(end);
    }

    public async Task<string> ReadAsync(string end = "\r\n")
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        while (text.Length == 0 || !text.ToString().EndsWith(end, StringComparison.Ordinal))
        {
            int read;
            try
            {
                read = await _stream.ReadAsync(_buffer, patience.Token);
            }
            catch (IOException)
            {
                break;
            }
            if (read == 0) break;
            text.Append(Encoding.UTF8.GetString(_buffer, 0, read));
        }
        return text.ToString();
    }

    public void Dispose() => _client.Dispose();
}
