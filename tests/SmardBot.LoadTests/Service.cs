using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SmardBot.LoadTests;

/// <summary>The service under load: started here in Release, or running already.</summary>
internal sealed class Service(Uri address, int? processId) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Process? process;
    private DirectoryInfo? folder;

    public Uri Address => address;

    /// <summary>Whether its process can be looked at.</summary>
    public bool IsHere => processId is not null && Directory.Exists($"/proc/{processId}");

    /// <summary>CPU seconds that it has used, of the user and the system.</summary>
    public double CpuSeconds
    {
        get
        {
            if (!IsHere)
            {
                return 0;
            }

            // The name, in brackets, may hold spaces; utime and stime are the 12th and 13th field behind it, in hundredths.
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
        }
    }

    /// <summary>Its memory now, resident, in MB.</summary>
    public double Megabytes => IsHere
        ? double.Parse(File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
        : 0;

    /// <summary>The settings of a store: PostgreSQL by its connection string, or a SQLite file.</summary>
    public static (string Key, string Value)[] Store(string? connectionString, string? file = null) => connectionString is not null
        ? [("Storage__Provider", "PostgreSql"), ("Storage__ConnectionString", connectionString)]
        : file is null ? [] : [("Storage__ConnectionString", $"Data Source={file}")];

    /// <summary>Starts the service and waits until it is ready.</summary>
    public static async Task<Service> StartAsync(params (string Key, string Value)[] settings)
    {
        var root = Root();
        var program = Path.Combine(root, "src", "SmardBot.Host", "bin", "Release", "net10.0", "SmardBot.Host.dll");
        if (!File.Exists(program))
        {
            using var build = Process.Start("dotnet", ["build", Path.Combine(root, "src", "SmardBot.Host"), "-c", "Release", "-v", "q", "--nologo"]);
            await build.WaitForExitAsync();
        }

        var folder = Directory.CreateTempSubdirectory("smardbot-load-");
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
        (string Key, string Value)[] all =
        [
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), ("ASPNETCORE_ENVIRONMENT", "Development"), ("RateLimits__Enabled", "false"),
            ("Logging__LogLevel__Default", "Warning"), ("DirectLine__MaxSockets", "20000"),
            ("Storage__ConnectionString", $"Data Source={Path.Combine(folder.FullName, "smardbot.db")}"), .. settings,
        ];
        foreach (var (key, value) in all)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, line) => Echo(line.Data);
        process.ErrorDataReceived += static (_, line) => Echo(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new Service(new Uri($"http://127.0.0.1:{port}"), process.Id) { process = process, folder = folder };
        await service.WaitUntilReadyAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder?.Delete(recursive: true);
    }

    private static void Echo(string? line)
    {
        if (line?.StartsWith("warn", StringComparison.Ordinal) == true || line?.StartsWith("fail", StringComparison.Ordinal) == true || line?.StartsWith("  ", StringComparison.Ordinal) == true)
        {
            Console.Error.WriteLine($"service: {line}");
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                // It answers its own questions word for word while it still trains; that is not what is measured.
                using var health = await http.GetAsync("/health/ready", patience.Token);
                if (health.IsSuccessStatusCode && (await health.Content.ReadAsStringAsync(patience.Token)).Contains("\"classifier\":\"trained\"", StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmardBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run it from a checkout, or name a running service with --url.");
    }
}
